using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>Why an upstream declined, folded into our words.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Text">What the upstream said, safe to show; null where it said nothing.</param>
/// <param name="RetryAfter">How long it asked to be left alone; null where it did not say.</param>
public sealed record Refusal(Cause Cause, string? Text = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The egress that the call left through, where it was not the account's usual one.</summary>
    public string? Egress { get; init; }

    /// <summary>The cause's own words and what the upstream said.</summary>
    public string Message => string.IsNullOrWhiteSpace(Text) ? CauseTable.Of(Cause).Text : $"{CauseTable.Of(Cause).Text} ({Text.Trim()})";
}
