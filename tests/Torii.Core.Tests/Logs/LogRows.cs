using Torii.Core.Logs;

namespace Torii.Core.Tests.Logs;

/// <summary>Rows for the logs.</summary>
internal static class LogRows
{
    public static RequestRecord Request(int number) => new()
    {
        Id = $"{number}",
        At = DateTimeOffset.UnixEpoch,
        Method = "POST",
        Path = "/v1/videos",
        Door = "videos",
        RequestId = "r",
        Status = 200,
        Duration = TimeSpan.Zero,
    };
}
