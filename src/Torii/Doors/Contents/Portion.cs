namespace Torii.Doors.Contents;

/// <summary>What a request gets of a file.</summary>
internal abstract record Portion
{
    private Portion()
    {
    }

    /// <summary>All of it.</summary>
    public sealed record Whole : Portion;

    /// <summary>The part that it asks for.</summary>
    /// <param name="From">The first byte, from 0.</param>
    /// <param name="To">The last byte, included.</param>
    public sealed record Part(long From, long To) : Portion;

    /// <summary>Nothing: the client has it already.</summary>
    public sealed record NotModified : Portion;

    /// <summary>Nothing: it is not the file that the client takes it for.</summary>
    public sealed record Changed : Portion;

    /// <summary>Nothing: the part that it asks for lies beyond the end.</summary>
    public sealed record Beyond : Portion;
}
