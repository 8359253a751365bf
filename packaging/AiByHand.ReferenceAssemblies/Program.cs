using AiByHand.ReferenceAssemblies;

// Takes the file with callers' types, a library, and where its reference assembly goes.
try
{
    using var written = new MemoryStream();
    ReferenceAssembly.Write(args[1], ReferenceAssembly.TypesIn(args[0]), written);
    Directory.CreateDirectory(Path.GetDirectoryName(args[2])!);
    File.WriteAllBytes(args[2], written.ToArray());
    return 0;
}
catch (InvalidOperationException mistake)
{
    // As builds tell mistakes.
    Console.Error.WriteLine($"{args[0]} : error : {mistake.Message}");
    return 2;
}
