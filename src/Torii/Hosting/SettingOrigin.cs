namespace Torii.Hosting;

/// <summary>Where a setting's value comes from.</summary>
internal enum SettingOrigin
{
    /// <summary>Nobody has set it.</summary>
    Default,

    /// <summary>The console has set it.</summary>
    Console,

    /// <summary>A variable of the environment.</summary>
    Environment,

    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>A file of settings.</summary>
    File,
}
