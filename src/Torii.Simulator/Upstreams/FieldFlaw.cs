namespace Torii.Simulator.Upstreams;

/// <summary>In which way a field is not what it must be.</summary>
internal enum FieldFlaw
{
    /// <summary>The body as a whole cannot be read, or has a form that is not taken.</summary>
    Body,

    /// <summary>The field is not known.</summary>
    Unknown,

    /// <summary>The field is needed and not there.</summary>
    Missing,

    /// <summary>The field has another type.</summary>
    Type,

    /// <summary>The field has the type and not a value that will do.</summary>
    Value,
}
