using System.IO.Pipelines;
using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>A body reader over stores in memory.</summary>
internal sealed class ReaderBench
{
    public MemoryMediaFiles Files { get; init; } = new();

    public MemoryMediaStore Store { get; init; } = new();

    public BodyLimits Limits { get; init; } = new();

    public Task<BodyOutcome> ReadAsync(PipeReader body, long? declaredLength = null, CancellationToken cancellationToken = default) =>
        new JsonBodyReader(Files, Store, TimeProvider.System, Limits).ReadAsync(body, declaredLength, cancellationToken);

    public Task<BodyOutcome> ReadAsync(string body) => ReadAsync(BodyReaders.Whole(body));

    public async Task<BodyOutcome.Read> AcceptAsync(string body) => (await ReadAsync(body)).ShouldBeOfType<BodyOutcome.Read>();

    public async Task<BodyOutcome.Refused> RefuseAsync(string body)
    {
        var refused = (await ReadAsync(body)).ShouldBeOfType<BodyOutcome.Refused>();
        Files.Ids.ShouldBeEmpty();
        Store.Inputs.ShouldBeEmpty();
        return refused;
    }

    /// <summary>A body's JSON as text, each reference written as <c>#0</c>, <c>#1</c>, ... The serializer escapes emoji: ours is put back.</summary>
    public static string Shown(BodyOutcome.Read read)
    {
        var text = JsonSerializer.Serialize(read.Json, Relaxed).Replace(@"\uD83D\uDE00", "😀", StringComparison.Ordinal);
        for (var i = 0; i < read.Media.Count; i++)
        {
            text = text.Replace(read.Media[i].Reference, $"#{i}", StringComparison.Ordinal);
        }

        return text;
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
