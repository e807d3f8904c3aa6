namespace Torii.Core.Catalogue;

/// <summary>How good a model's result is.</summary>
public enum Tier
{
    /// <summary>The ordinary model at the ordinary resolution.</summary>
    Standard,

    /// <summary>The better model at the ordinary resolution.</summary>
    Pro,

    /// <summary>The better model at high resolution.</summary>
    ProHd,
}
