using System.Runtime.Loader;
using System.Text;
using AiByHand.Cli;

// Elsewhere it is the habit.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
AssemblyLoadContext.Default.ResolvingUnmanagedDll += InnerLibraries.Load;
return App.Run(args, new Terminal(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected));
