namespace Torii.Core.Catalogue;

/// <summary>Subscriptions by the id that the upstream gives them.</summary>
public static class Plans
{
    /// <summary>The one that the pro models, high resolution and 25 s need (<c>plan.id</c> of <c>/billing/subscriptions</c>).</summary>
    public const string Pro = "chatgpt_pro";
}
