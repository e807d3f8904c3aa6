namespace Torii.Tests.Documents;

/// <summary>What a comment right above a block says of it. Readers of the page do not see it.</summary>
internal abstract record Mark
{
    private Mark()
    {
    }

    /// <summary><c>not run: REASON</c>: it cannot be tried here.</summary>
    internal sealed record NotRun(string Reason) : Mark;

    /// <summary><c>answers: STATUS</c>: its requests are meant to be refused, with this status.</summary>
    internal sealed record Answers(string Status) : Mark;

    /// <summary><c>exits: CODE</c>: its last command is meant to end like this.</summary>
    internal sealed record Exits(string Code) : Mark;

    /// <summary><c>goes on</c>: a server of the reader's own, which is there for the rest of the page.</summary>
    internal sealed record GoesOn : Mark;

    /// <summary><c>answer</c>: JSON that shows what the block before it is answered.</summary>
    internal sealed record Answer : Mark;

    /// <summary>Reads a comment; null where it is none of these.</summary>
    public static Mark? Read(string comment) => comment.Split(':', 2, StringSplitOptions.TrimEntries) switch
    {
        ["not run", var reason] => new NotRun(reason),
        ["answers", var status] => new Answers(status),
        ["exits", var code] => new Exits(code),
        ["goes on"] => new GoesOn(),
        ["answer"] => new Answer(),
        _ => null,
    };
}
