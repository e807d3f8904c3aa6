using System.Globalization;

namespace Torii.Load.Figures;

/// <summary>One figure of a run.</summary>
internal sealed record Figure(string Name, double Value, string Unit)
{
    /// <summary>The value as people read it: no more digits than a measurement on a shared machine is worth.</summary>
    public string Text => Value.ToString(Math.Abs(Value) < 10 && Value % 1 != 0 ? "0.000" : "#,0.#", CultureInfo.InvariantCulture);
}
