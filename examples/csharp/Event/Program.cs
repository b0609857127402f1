using LiveEventExample;
using Pulumi;

return await Deployment.RunAsync<EventStack>();
