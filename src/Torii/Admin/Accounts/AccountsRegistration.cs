namespace Torii.Admin.Accounts;

/// <summary>Registers what the accounts' part of the admin API needs.</summary>
internal static class AccountsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAdminAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountTallies>();
        services.AddSingleton<AccountDocuments>();
        services.AddSingleton<AccountListing>();
        services.AddSingleton<AccountGate>();
        services.AddSingleton<AccountAdding>();
        services.AddSingleton<AccountEditing>();
        services.AddSingleton<AccountActions>();
        services.AddSingleton<AccountSwitch>();
        services.AddSingleton<AccountRemoval>();
        services.AddSingleton<AccountBulk>();
        services.AddSingleton<AccountImports>();
        services.AddSingleton<AccountExports>();
        services.AddSingleton<TokenConversion>();
        return services;
    }
}
