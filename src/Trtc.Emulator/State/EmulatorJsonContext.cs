using System.Text.Json.Serialization;
using Trtc.Emulator.Admin;
using Trtc.Emulator.Faults;

namespace Trtc.Emulator.State;

/// <summary>The JSON of the data file and of the administration API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(DataLine))]
[JsonSerializable(typeof(IReadOnlyList<RoomTask>))]
[JsonSerializable(typeof(IReadOnlyList<Room>))]
[JsonSerializable(typeof(IReadOnlyList<LoggedCall>))]
[JsonSerializable(typeof(IReadOnlyList<FaultPlan>))]
[JsonSerializable(typeof(RoomSetting))]
[JsonSerializable(typeof(ClockSetting))]
[JsonSerializable(typeof(AdminFailure))]
[JsonSerializable(typeof(EmulatorInfo))]
[JsonSerializable(typeof(UserSigSetting))]
[JsonSerializable(typeof(UserSigJudgement))]
internal sealed partial class EmulatorJsonContext : JsonSerializerContext;
