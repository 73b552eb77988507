import { type Disposable, ShellExecution, Task, TaskGroup, TaskScope, tasks, workspace } from 'vscode'

interface GuidelintTask {
  readonly type: 'guidelint'
  /** Paths to lint; all guides where there are none. */
  readonly paths?: readonly string[]
  readonly fix?: boolean
}

/** The command of the workspace, else the one that the settings name. */
const execution = ({ paths = [], fix = false }: GuidelintTask): ShellExecution => {
  const command = workspace.getConfiguration('guidelint').get<string>('command', 'npx guidelint')
  const args = [...(fix ? ['--fix'] : []), '--format', 'concise', ...paths.map((path) => `'${path.replaceAll("'", '')}'`)]
  return new ShellExecution([command, 'lint', ...args].join(' '))
}

const taskOf = (definition: GuidelintTask, name: string): Task => {
  const task = new Task({ ...definition }, TaskScope.Workspace, name, 'guidelint', execution(definition), ['$guidelint'])
  task.group = TaskGroup.Test
  return task
}

/** Tasks that run the command over the workspace; their lines become problems. */
export const registerTasks = (): readonly Disposable[] => [
  tasks.registerTaskProvider('guidelint', {
    provideTasks: () => [
      taskOf({ type: 'guidelint' }, 'lint all guides'),
      taskOf({ type: 'guidelint', fix: true }, 'fix all guides safely'),
    ],
    resolveTask: (task) => {
      const resolved = new Task(
        task.definition,
        task.scope ?? TaskScope.Workspace,
        task.name,
        'guidelint',
        execution(task.definition as GuidelintTask),
        ['$guidelint'],
      )
      return resolved
    },
  }),
]
