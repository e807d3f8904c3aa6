namespace Torii.Providers.Http;

/// <summary>Marks <see cref="HttpContent"/> that writes the same each time it is sent.</summary>
internal interface IRepeatableContent;
