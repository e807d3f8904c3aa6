using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>How a job ended for the program that asked for it.</summary>
internal sealed record JobEnd(Job Job, ChatReply Reply)
{
    /// <summary>What it was told.</summary>
    public bool Succeeded => Reply is { ErrorCode: null, IsBroken: false, Content.Length: > 0 };
}
