// A film that is played into a room: the inline program of a stack.
import pulumi from "@pulumi/pulumi";

class StreamIngest extends pulumi.CustomResource {
  constructor(name, args, options) {
    super("trtc:index:StreamIngest", name, { taskId: undefined, ...args }, options);
  }
}

export async function event() {
  const config = new pulumi.Config();
  const film = new StreamIngest("film", {
    roomId: config.get("room") ?? "100",
    roomIdType: "Integer",
    userId: `${pulumi.getStack()}-film`,
    streamUrl: "https://media.example.com/film.mp4",
    volume: config.getNumber("volume") ?? 80,
  });
  return { task: film.taskId };
}
