using Torii.Core.Providers;

namespace Torii.Providers.Sora.Lists;

/// <summary>What came of looking at a list.</summary>
internal abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <summary>A page of it.</summary>
    public sealed record Read(Page Page) : PageOutcome;

    /// <summary>Nothing.</summary>
    public sealed record Refused(Refusal Refusal) : PageOutcome;
}
