using System.Diagnostics;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>A process that Torii has started.</summary>
internal static class ToolProcess
{
    /// <summary>Waits for its end.</summary>
    public static Task ShouldEndAsync(string id) => Eventually.BeAsync($"the process {id} has ended", () => Task.FromResult(HasEnded(int.Parse(id))));

    private static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
