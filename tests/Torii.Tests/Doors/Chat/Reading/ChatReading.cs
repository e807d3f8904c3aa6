using Torii.Doors.Bodies;
using Torii.Doors.Chat.Reading;
using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Chat.Reading;

/// <summary>Reads chat bodies as the door does: first the body, then the request in it.</summary>
internal static class ChatReading
{
    public static async Task<ChatRequest> AcceptAsync(string body) =>
        (await ReadAsync(body)).ShouldBeOfType<ChatRequestOutcome.Read>().Request;

    public static async Task<FieldFault> RefuseAsync(string body) =>
        (await ReadAsync(body)).ShouldBeOfType<ChatRequestOutcome.Refused>().Fault;

    /// <summary>The length of a picture or video that came with the request.</summary>
    public static long Length(this MediaSource source) => source.ShouldBeOfType<MediaSource.Kept>().Media.Length;

    /// <summary>A picture or video to be fetched.</summary>
    public static string Link(this MediaSource source) => source.ShouldBeOfType<MediaSource.Linked>().Url.AbsoluteUri;

    private static async Task<ChatRequestOutcome> ReadAsync(string body)
    {
        var read = await new ReaderBench().AcceptAsync(body);
        return ChatRequestReader.Read(read.Json, read.Media);
    }
}
