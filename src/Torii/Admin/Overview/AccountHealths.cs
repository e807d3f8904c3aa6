namespace Torii.Admin.Overview;

/// <summary>How many accounts there are in each health. Retired ones do not count.</summary>
internal sealed record AccountHealths(int Total, int Active, int Cooling, int Exhausted, int Invalid, int Disabled);
