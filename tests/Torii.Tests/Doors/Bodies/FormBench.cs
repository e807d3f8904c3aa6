using System.Text;
using Microsoft.AspNetCore.Http;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>A form reader over stores in memory, with the parts that a chat has.</summary>
internal sealed class FormBench
{
    public const string Boundary = "--------a-boundary";

    private static readonly FormShape Shape = new()
    {
        Files = new Dictionary<string, MediaKind>(StringComparer.Ordinal) { ["image"] = MediaKind.Image, ["video"] = MediaKind.Video },
        Json = new HashSet<string>(StringComparer.Ordinal) { "messages" },
        Values = new HashSet<string>(StringComparer.Ordinal) { "stream", "n" },
    };

    public MemoryMediaFiles Files { get; init; } = new();

    public MemoryMediaStore Store { get; init; } = new();

    public BodyLimits Limits { get; init; } = new();

    /// <summary>How many bytes arrive at once.</summary>
    public int Piece { get; init; } = int.MaxValue;

    /// <summary>A part with a text.</summary>
    public static byte[] Text(string name, string text) => Part($"form-data; name=\"{name}\"", Encoding.UTF8.GetBytes(text));

    /// <summary>A part with a file.</summary>
    public static byte[] File(string name, byte[] content) => Part($"form-data; name=\"{name}\"; filename=\"a.bin\"", content);

    /// <summary>A part with any disposition.</summary>
    public static byte[] Part(string disposition, byte[] content) =>
        [.. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: {disposition}\r\n\r\n"), .. content, .. "\r\n"u8];

    /// <summary>A whole form of some parts.</summary>
    public static byte[] Form(params byte[][] parts) => [.. parts.SelectMany(part => part), .. Encoding.UTF8.GetBytes($"--{Boundary}--\r\n")];

    public async Task<BodyOutcome> ReadAsync(byte[] body, string? contentType = null)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = contentType ?? $"multipart/form-data; boundary={Boundary}";
        request.Body = new PiecewiseStream(body, Piece);
        FormBodyReader.Reads(request).ShouldBeTrue();
        return await new FormBodyReader(Files, Store, TimeProvider.System, Limits).ReadAsync(request, Shape, TestContext.Current.CancellationToken);
    }

    public async Task<BodyOutcome.Read> AcceptAsync(params byte[][] parts)
    {
        var outcome = await ReadAsync(Form(parts));
        return outcome.ShouldBeOfType<BodyOutcome.Read>((outcome as BodyOutcome.Refused)?.Message);
    }

    /// <summary>Reads what must be refused, and sees to it that nothing of it is kept.</summary>
    public async Task<BodyOutcome.Refused> RefuseAsync(byte[] body, string? contentType = null)
    {
        var refused = (await ReadAsync(body, contentType)).ShouldBeOfType<BodyOutcome.Refused>();
        Files.Ids.ShouldBeEmpty();
        Store.Inputs.ShouldBeEmpty();
        return refused;
    }
}
