using Torii.Simulator.Tasks;

namespace Torii.Simulator.Results;

/// <summary>Where a result is downloaded: on the same host, outside the backend's prefix, without a token.</summary>
internal static class ResultLink
{
    public const string Folder = "/files";

    /// <summary>What the name of a published copy begins with.</summary>
    public const string PublishedPrefix = "published-";

    public static string Of(SimulatedTask task, string origin, bool published = false) =>
        $"{origin}{Folder}/{(published ? PublishedPrefix : "")}{task.Result.FileName}";
}
