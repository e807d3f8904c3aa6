namespace Torii.Core.Providers;

/// <summary>An outcome that may be a refusal.</summary>
public interface IProviderOutcome
{
    /// <summary>Why the upstream declined; null where it did not. Nothing was started or changed there then.</summary>
    Refusal? Refusal { get; }
}
