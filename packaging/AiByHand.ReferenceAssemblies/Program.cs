using AiByHand.ReferenceAssemblies;

// Takes the file with callers' types, a library, and where its reference assembly goes.
Directory.CreateDirectory(Path.GetDirectoryName(args[2])!);
using var output = File.Create(args[2]);
ReferenceAssembly.Write(args[1], ReferenceAssembly.TypesIn(args[0]), output);
