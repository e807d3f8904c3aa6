using System.CommandLine;

namespace Torii.Load.Http;

/// <summary>An option that takes a base address.</summary>
internal static class AddressOption
{
    public static Option<Uri> Create(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address))
            {
                return address;
            }

            result.AddError($"{name} must be an absolute address such as http://127.0.0.1:8000");
            return null;
        },
    };
}
