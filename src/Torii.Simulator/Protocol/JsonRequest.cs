using System.Buffers;

namespace Torii.Simulator.Protocol;

/// <summary>Reads the body of a JSON call.</summary>
internal static class JsonRequest
{
    /// <summary>Far more than any documented body, far less than would hurt. Bytes.</summary>
    private const int Longest = 512 * 1024;

    /// <summary>The body; of one that is too long only the beginning, which is no valid JSON.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, int longest = Longest)
    {
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.IsCompleted || read.Buffer.Length > longest)
            {
                var body = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, longest)).ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
