namespace Torii.Simulator.Accounts;

/// <summary>The subscriptions an account can have.</summary>
internal static class Plans
{
    public const string Free = "chatgpt_free";
    public const string Plus = "chatgpt_plus";
    public const string Team = "chatgpt_team";
    public const string Pro = "chatgpt_pro";

    public const string List = $"{Free}, {Plus}, {Team}, {Pro}";

    public static bool Known(string plan) => plan is Free or Plus or Team or Pro;

    public static string Title(string plan) => plan switch
    {
        Plus => "ChatGPT Plus",
        Team => "ChatGPT Team",
        Pro => "ChatGPT Pro",
        _ => "ChatGPT Free",
    };
}
