using System.Buffers;

namespace Torii.Simulator.Protocol;

/// <summary>Reads the body of a JSON call.</summary>
internal static class JsonRequest
{
    /// <summary>Far more than any documented body, far less than would hurt. Bytes.</summary>
    private const int Longest = 512 * 1024;

    /// <summary>The body; null when it is too long.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > Longest)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
