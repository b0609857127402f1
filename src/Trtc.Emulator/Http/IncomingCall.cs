using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>A call that is signed and addressed as it should be.</summary>
/// <param name="Action">Action it calls.</param>
/// <param name="Region">Region it names; empty where the action needs none.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record IncomingCall(ApiAction Action, string Region, JsonObject Parameters);
