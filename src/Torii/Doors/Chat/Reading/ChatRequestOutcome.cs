using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>What became of the reading of a chat request.</summary>
internal abstract record ChatRequestOutcome
{
    private ChatRequestOutcome()
    {
    }

    /// <summary>It makes sense, as far as can be seen without the catalogue.</summary>
    public sealed record Read(ChatRequest Request) : ChatRequestOutcome;

    /// <summary>It does not; status 400.</summary>
    /// <param name="Fault">The first mistake in it.</param>
    public sealed record Refused(FieldFault Fault) : ChatRequestOutcome;
}
