using Torii.Simulator.Tasks;

namespace Torii.Simulator.Results;

/// <summary>Where a result is downloaded: on the same host, outside the backend's prefix, without a token.</summary>
internal static class ResultLink
{
    public const string Folder = "/files";

    public static string Of(SimulatedTask task, string origin) => $"{origin}{Folder}/{task.Result.FileName}";
}
