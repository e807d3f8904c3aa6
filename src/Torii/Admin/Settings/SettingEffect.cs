namespace Torii.Admin.Settings;

/// <summary>When a change of a setting takes effect.</summary>
internal enum SettingEffect
{
    /// <summary>At once.</summary>
    Live,

    /// <summary>When the server starts the next time.</summary>
    Restart,

    /// <summary>It can be set from outside only: by environment, command line or file.</summary>
    Fixed,
}
