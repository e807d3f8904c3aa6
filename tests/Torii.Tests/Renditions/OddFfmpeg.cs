using System.Runtime.Versioning;

namespace Torii.Tests.Renditions;

/// <summary>A program that says it is ffmpeg, and does something else.</summary>
[UnsupportedOSPlatform("windows")]
internal static class OddFfmpeg
{
    /// <summary>Writes it; where it is.</summary>
    /// <param name="path">Where it shall be.</param>
    /// <param name="script">What it does when it is asked for anything but what it can do.</param>
    public static async Task<string> WriteAsync(string path, string script)
    {
        await File.WriteAllTextAsync(path, $"#!/bin/sh\ncase \"$*\" in *-encoders*) exit 0;; esac\n{script}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
