using Torii.Core.Stores;

namespace Torii.Doors.Errors;

/// <summary>What clients see while the server's disk takes nothing.</summary>
internal static class StorageErrors
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>The error. What it answers was not accepted, so that asking again is safe.</summary>
    public static ApiError Of(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.NoSpace => Error("storage_full", "The server has no room left to keep the request in. It was not accepted; ask again later."),
        StorageTrouble.ReadOnly => Error("storage_read_only", "The server's disk can only be read at the moment. The request was not accepted; ask again later."),
        _ => Error("storage_unavailable", "The server's disk does not take anything at the moment. The request was not accepted; ask again later."),
    };

    private static ApiError Error(string code, string message) =>
        new(StatusCodes.Status503ServiceUnavailable, "server_error", code, message) { RetryAfter = Pause };
}
