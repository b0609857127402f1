using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Trtc.Client.Metadata.Rules;

/// <summary>What a cloud transcription speaks must be translated, of a user who is transcribed, and spoken by a robot of its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DubbingFitsAttribute : RuleAttribute
{
    private const string Robot = nameof(CreateCloudTranscriptionRequest.TranscriptionParam);
    private const string Heard = $"{Robot}.{nameof(TranscriptionParam.SubscribeList)}";
    private const string Unheard = $"{Robot}.{nameof(TranscriptionParam.UnSubscribeList)}";
    private const string Languages = $"{nameof(CreateCloudTranscriptionRequest.TranslationParam)}.{nameof(TranslationParam.TargetLang)}";

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        var robots = new Dictionary<ApiValue, string>();
        if (value[$"{Robot}.{nameof(TranscriptionParam.UserId)}"] is ApiText listener)
        {
            robots[listener] = Robot;
        }

        for (var i = 0; value[nameof(CreateCloudTranscriptionRequest.TTSParam)] is ApiList { Items: var spoken } && i < spoken.Count; i++)
        {
            if (spoken[i] is ApiObject voice)
            {
                var path = $"{nameof(CreateCloudTranscriptionRequest.TTSParam)}[{i}]";
                Check(value, voice, path, checker);
                CheckRobot(robots, voice, path, checker);
            }
        }
    }

    private static void Check(ApiObject value, ApiObject voice, string path, ApiChecker checker)
    {
        if (voice[nameof(TTSParam.Language)] is ApiText language && Lacks(Texts(value[Languages]), language))
        {
            checker.Report(ApiProblemKind.Conflict, $"{path}.Language", $"is {language}, which is not in {Languages}");
        }

        if (voice["TargetUser.UserId"] is ApiText user)
        {
            if (value.Has(Heard) && Lacks(Texts(value[Heard], nameof(TranscriptionUserInfoParams.UserId)), user))
            {
                checker.Report(ApiProblemKind.Conflict, $"{path}.TargetUser.UserId", $"is {user}, who is not in {Heard}");
            }

            if (Texts(value[Unheard], nameof(TranscriptionUserInfoParams.UserId))?.Contains(user) == true)
            {
                checker.Report(ApiProblemKind.Conflict, $"{path}.TargetUser.UserId", $"is {user}, who is in {Unheard}");
            }
        }
    }

    private static void CheckRobot(Dictionary<ApiValue, string> robots, ApiObject voice, string path, ApiChecker checker)
    {
        if (voice["TTSRobotUser.UserId"] is ApiText robot && !robots.TryAdd(robot, path))
        {
            // Whether one robot may speak for two users is not said.
            checker.Report(
                robots[robot] == Robot ? ApiProblemKind.Conflict : ApiProblemKind.Unfamiliar,
                $"{path}.TTSRobotUser.UserId",
                $"is {robot}, as {robots[robot]} has it; two robots with one user ID kick each other out");
        }
    }

    private static bool Lacks(ApiValue?[]? known, ApiText wanted) => known is not null && !known.Contains(wanted);

    // Null where not all of it is known.
    private static ApiValue?[]? Texts(ApiValue? list, string? member = null)
    {
        if (list == ApiValue.Unknown)
        {
            return null;
        }

        ApiValue?[] texts = list is ApiList { Items: var items }
            ? [.. items.Select(i => i is ApiObject user && member is not null ? user[member] : i)]
            : [];
        return texts.Contains(ApiValue.Unknown) ? null : texts;
    }
}
