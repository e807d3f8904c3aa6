namespace Torii.Admin.Settings;

/// <summary>What a setting's value is.</summary>
internal enum SettingType
{
    /// <summary>On or off; a boolean.</summary>
    Switch,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A length of time; a number of seconds, which may have a fraction.</summary>
    Length,

    /// <summary>A text.</summary>
    Text,

    /// <summary>An absolute address. A password in it is shown as <c>***</c>.</summary>
    Address,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>A text that can be set and is never shown.</summary>
    Secret,
}
