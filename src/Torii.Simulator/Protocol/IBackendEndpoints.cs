namespace Torii.Simulator.Protocol;

/// <summary>A family of backend calls. A new family is a folder with one of these, registered by the folder's <c>Add…</c>.</summary>
internal interface IBackendEndpoints
{
    void Map(BackendRoutes routes);
}
