using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Torii.Tests.Sdk;
using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>What the pages' shell is given: programs, files, and where what they would ask of the world is to be found here.</summary>
internal static class PageShell
{
    /// <summary>What every page's script begins with.</summary>
    public static string Preamble { get; } = Path.Combine(Path.GetDirectoryName(SourceFile())!, "page.sh");

    // {root}/shared/Microsoft.NETCore.App/{version}/
    private static string Runtime { get; } = RuntimeEnvironment.GetRuntimeDirectory();

    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(Runtime, "..", "..", ".."));

    /// <summary>How the shell of a page is started.</summary>
    /// <param name="script">The page's script.</param>
    /// <param name="folder">The page's folder: its working folder, and its home.</param>
    /// <param name="ports">Its ports.</param>
    /// <param name="simulator">The simulator of all pages.</param>
    public static ProcessStartInfo Start(string script, string folder, PagePorts ports, Uri simulator)
    {
        var start = new ProcessStartInfo("bash", [script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment(folder, ports, simulator))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static Dictionary<string, string> Environment(string folder, PagePorts ports, Uri simulator) => new(StringComparer.Ordinal)
    {
        ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")!,
        ["HOME"] = folder,
        ["LANG"] = "C.UTF-8",
        ["DOTNET_ROOT"] = DotnetRoot,
        ["DOTNET"] = Path.Combine(DotnetRoot, "dotnet"),
        ["TORII"] = Beside("Torii.dll"),
        ["SIMULATOR"] = Beside("Torii.Simulator.dll"),
        ["SIMULATOR_PORT"] = ports.Simulator,
        ["COMPILER"] = Compiler,
        ["REFERENCES"] = Path.Combine(folder, References),
        ["RUNTIME_CONFIG"] = Beside("Torii.runtimeconfig.json"),
        ["USUAL_ACCOUNTS"] = """[{"key": "Bearer the-account-of-the-pages"}]""",
        ["API_PORT"] = ports.Torii,
        ["SORA_BASE_URL"] = simulator.AbsoluteUri,
        ["SORA_SESSION_URL"] = new Uri(simulator, "/api/auth/session").AbsoluteUri,
        ["SORA_OAUTH_URL"] = new Uri(simulator, "/oauth/token").AbsoluteUri,
    };

    /// <summary>Lays what the pages take for granted into a page's folder: two inputs, and what programs of other languages need.</summary>
    public static async Task PrepareAsync(string folder, byte[] video, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "cat.png"), TestPicture.Bytes, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "cat.mp4"), video, cancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(NodePrograms.Folder, "node_modules"));
        foreach (var library in Libraries)
        {
            File.CreateSymbolicLink(Path.Combine(folder, library), Beside(library));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Usings), string.Concat(ImplicitUsings.Select(name => $"global using {name};\n")), cancellationToken);
        await File.WriteAllLinesAsync(Path.Combine(folder, References), ReferencedFiles.Select(file => $"-r:\"{file}\"").Append(Usings), cancellationToken);
    }

    private const string References = "references.rsp";
    private const string Usings = "usings.cs";

    /// <summary>What every C# project has without saying so.</summary>
    private static string[] ImplicitUsings { get; } =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>What the pages' C# needs beside the framework.</summary>
    private static string[] Libraries { get; } = ["OpenAI.dll", "System.ClientModel.dll", "System.Memory.Data.dll"];

    private static IEnumerable<string> ReferencedFiles =>
    [
        .. Directory.EnumerateFiles(Runtime, "System*.dll"),
        .. Directory.EnumerateFiles(Runtime, "netstandard.dll"),
        .. Directory.EnumerateFiles(Path.Combine(DotnetRoot, "shared", "Microsoft.AspNetCore.App", System.Environment.Version.ToString()), "Microsoft*.dll"),
        .. Libraries.Select(Beside),
    ];

    // The compiler of the SDK that has built the tests, which needs no restore.
    private static string Compiler =>
        Directory.EnumerateDirectories(Path.Combine(DotnetRoot, "sdk"), System.Environment.Version.Major + ".*")
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Last(File.Exists);

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
