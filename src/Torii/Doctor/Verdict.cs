namespace Torii.Doctor;

/// <summary>How something is. The graver, the greater.</summary>
internal enum Verdict
{
    /// <summary>It could not be looked at, or was not to be.</summary>
    Skipped,

    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Torii works, but not as well as it could, or not as somebody meant it to.</summary>
    Warning,

    /// <summary>Torii does not work with it.</summary>
    Wrong,
}
