using Torii.Doors.Bodies;
using Torii.Webhooks;

namespace Torii.Doors.Asking;

/// <summary>The field <c>webhook_url</c>, which every door takes that makes something.</summary>
internal static class WebhookField
{
    /// <summary>Its name.</summary>
    public const string Name = "webhook_url";

    /// <summary>The address to tell of the end; null where there is none. Whether it may be called is seen when it is.</summary>
    public static Uri? Read(Fields fields, FieldFaults faults)
    {
        if (fields.OptionalText(Name) is not { } written)
        {
            return null;
        }

        if (WebhookAddress.Parse(written) is { } url)
        {
            return url;
        }

        faults.WrongValue(Name, WebhookAddress.Rule);
        return null;
    }
}
