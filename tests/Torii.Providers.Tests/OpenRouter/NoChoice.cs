using Torii.Core.Accounts;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>Chooses nobody.</summary>
internal sealed class NoChoice : ISelectionStrategy
{
    public string Name => "none";

    public int Choose(ReadOnlySpan<Candidate> candidates) => -1;
}
