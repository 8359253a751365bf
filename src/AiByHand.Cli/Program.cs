using System.Runtime.Loader;
using System.Text;
using AiByHand.Cli;
using AiByHand.Cli.Web;

// Elsewhere it is the habit.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
AssemblyLoadContext.Default.ResolvingUnmanagedDll += InnerLibraries.Load;
var terminal = new Terminal(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
return DoubleClick.Is(args) && PageArchive.IsThere ? App.Run(["web"], terminal with { IsSeen = terminal.OutIsScreen }) : App.Run(args, terminal);
