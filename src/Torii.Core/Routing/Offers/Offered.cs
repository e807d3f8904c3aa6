namespace Torii.Core.Routing.Offers;

/// <summary>How something can be had. The later, the better.</summary>
public enum Offered
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>Something takes its place, which is reported with the result.</summary>
    StandIn,

    /// <summary>As it is asked for.</summary>
    Native,
}
