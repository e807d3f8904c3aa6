using System.Diagnostics;
using System.Globalization;
using Torii.Tests.Support;

namespace Torii.Tests.Disks;

/// <summary>
/// Small disks in memory that one process sees and nobody else: they are mounted in a namespace of its own, which Linux grants
/// to root and, where it is allowed, to every user for himself. They go with the process.
/// </summary>
internal static class SmallDisks
{
    private static readonly Lazy<string[]?> Way = new(Find);

    /// <summary>Whether this machine lets us have them.</summary>
    public static bool CanBeHad => Way.Value is not null;

    /// <summary>The command that mounts disks at folders, each of so many megabytes, and goes on as the program whose path and arguments follow it.</summary>
    public static string[] Before(params ReadOnlySpan<(string Folder, int Megabytes)> disks)
    {
        var mounts = "";
        foreach (var (folder, megabytes) in disks)
        {
            mounts += string.Create(CultureInfo.InvariantCulture, $"mkdir -p '{folder}' && mount -t tmpfs -o size={megabytes}m,mode=0700 tmpfs '{folder}' && ");
        }

        return [.. Way.Value!, "sh", "-c", $"{mounts}exec \"$@\"", "sh"];
    }

    /// <summary>Where a folder that a process sees is found from here.</summary>
    public static string Seen(int process, string folder) => $"/proc/{process}/root{folder}";

    /// <summary>Lets a disk of a process be read only, or be written again. It cannot become read-only while a file on it is open for writing.</summary>
    public static async Task<bool> TryRemountAsync(int process, string folder, bool readOnly)
    {
        string[] user = Way.Value!.Contains("-rm") ? ["-U", "--preserve-credentials"] : [];
        using var remount = Process.Start(new ProcessStartInfo("nsenter", ["-t", $"{process}", "-m", .. user, "mount", "-o", $"remount,{(readOnly ? "ro" : "rw")}", folder]) { UseShellExecute = false, RedirectStandardError = true })!;
        await remount.WaitForExitAsync(TestContext.Current.CancellationToken);
        return remount.ExitCode == 0;
    }

    private static string[]? Find() => OperatingSystem.IsLinux()
        ? new[] { new[] { "unshare", "-m" }, ["unshare", "-rm"] }.FirstOrDefault(way => Works([.. way, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"]))
        : null;

    private static bool Works(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
