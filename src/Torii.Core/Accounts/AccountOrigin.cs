namespace Torii.Core.Accounts;

/// <summary>Where an account comes from, and so who may take it away.</summary>
public enum AccountOrigin
{
    /// <summary>Listed in <c>API_KEYS</c> or <c>api_keys.json</c>; gone when it is no longer listed there.</summary>
    Configuration,

    /// <summary>Made for the built-in simulator.</summary>
    Simulator,

    /// <summary>Added by an operator.</summary>
    Operator,
}
