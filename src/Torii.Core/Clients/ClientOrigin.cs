namespace Torii.Core.Clients;

/// <summary>Where a client key comes from.</summary>
public enum ClientOrigin
{
    /// <summary>The keys that the first start accepts from this machine while only the simulator answers.</summary>
    BuiltIn,

    /// <summary>Named in the configuration; gone when it is no longer there.</summary>
    Configuration,

    /// <summary>Made by Torii and printed once.</summary>
    Generated,

    /// <summary>Made by an operator.</summary>
    Operator,

    /// <summary>The console's own: no key, but an operator's session stands for it.</summary>
    Console,
}
