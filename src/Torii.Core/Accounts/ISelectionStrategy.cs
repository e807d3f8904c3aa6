namespace Torii.Core.Accounts;

/// <summary>Chooses among accounts that can take the work.</summary>
public interface ISelectionStrategy
{
    /// <summary>The name it is configured by.</summary>
    string Name { get; }

    /// <summary>The place of the chosen one in <paramref name="candidates"/>; -1 where none is usable.</summary>
    int Choose(ReadOnlySpan<Candidate> candidates);
}
