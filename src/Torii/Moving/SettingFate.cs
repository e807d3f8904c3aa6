namespace Torii.Moving;

/// <summary>What becomes here of a setting of an older proxy.</summary>
internal abstract record SettingFate
{
    private SettingFate()
    {
    }

    /// <summary>It has an equal that the console can set.</summary>
    /// <param name="Key">The setting's full name here.</param>
    /// <param name="Value">Its value as it is kept here.</param>
    public sealed record Moved(string Key, string Value) : SettingFate
    {
        /// <inheritdoc />
        /// <remarks>A value may hold a proxy's password.</remarks>
        public override string ToString() => Key;
    }

    /// <summary>There is no place for it, and nothing to be done.</summary>
    /// <param name="Why">Why, as a sentence.</param>
    public sealed record Left(string Why) : SettingFate;

    /// <summary>Only the operator can do it.</summary>
    /// <param name="What">What he is to do, as a sentence.</param>
    public sealed record ByHand(string What) : SettingFate;

    /// <summary>It says nothing by itself: another setting, or a key, speaks for it.</summary>
    public sealed record Covered : SettingFate;
}
