using System.Net.Sockets;
using System.Text;

namespace Torii.Tests.Support;

/// <summary>A request sent byte by byte over a bare connection, for clients that do what no HTTP library does.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>Sends a piece of a request and nothing more, and reads the answer's first line and headers.</summary>
    /// <returns>The status line and the headers.</returns>
    public static async Task<string> HeadOfAnswerAsync(Uri server, string request, byte[]? body = null)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);
        var sending = SendAsync(stream, body ?? []);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Deadline) is { Length: > 0 } line)
        {
            head.AppendLine(line);
        }

        connection.Client.Close(timeout: 0);
        await sending;
        return head.ToString();
    }

    /// <summary>Sends a piece of a request, and resets the connection when the server has had time to take it up.</summary>
    public static async Task SendAndResetAsync(Uri server, string request)
    {
        using var connection = await BeginAsync(server, request);
        connection.Client.Close(timeout: 0);
    }

    /// <summary>Sends a piece of a request, and leaves the server to wait for the rest when it has had time to take that up.</summary>
    /// <returns>The connection, to be disposed of.</returns>
    public static async Task<TcpClient> BeginAsync(Uri server, string request)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);

        // Nothing tells from outside that the server is reading; a request behind it on a new connection comes close.
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(server, "/health/live"), TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task SendAsync(NetworkStream stream, byte[] body)
    {
        try
        {
            await stream.WriteAsync(body);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The server has heard enough; what it says of it is what the test looks at.
        }
    }
}
