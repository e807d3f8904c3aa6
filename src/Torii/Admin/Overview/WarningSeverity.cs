namespace Torii.Admin.Overview;

/// <summary>How grave a warning is.</summary>
internal enum WarningSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something works less well than it could, or will not for long.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Error,
}
