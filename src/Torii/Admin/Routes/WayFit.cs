namespace Torii.Admin.Routes;

/// <summary>How well a target fits what is asked for. The order is that in which targets are tried.</summary>
internal enum WayFit
{
    /// <summary>It makes exactly that.</summary>
    Exact,

    /// <summary>It makes something near, which is told.</summary>
    Adjusted,

    /// <summary>It cannot.</summary>
    Impossible,
}
