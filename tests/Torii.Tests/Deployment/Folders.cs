using System.Diagnostics;

namespace Torii.Tests.Deployment;

/// <summary>Folders and who may use them.</summary>
internal static class Folders
{
    /// <summary>Whether other users can be taken on.</summary>
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>Lets everybody reach what is in a folder, as a temporary one does not.</summary>
    public static void Open(string folder) => Run("chmod", "755", folder);

    /// <summary>Makes a folder that a user owns and nobody else may read, as a volume of his would be.</summary>
    public static void Give(string folder, int user)
    {
        Directory.CreateDirectory(folder);
        Run("chmod", "700", folder);
        if (IsRoot)
        {
            Run("chown", $"{user}", folder);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
