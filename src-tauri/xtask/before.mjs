// Runs before `npm run demo`, `npm test` and `npm start`: the runner is a Rust program, and to
// build it takes cargo and a linker. Everything else is the runner's own work (src/setup.rs).
import { spawnSync } from 'node:child_process';

/** Whether the program can be started at all; what it answers does not matter. */
function isThere(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Runs a program on our terminal; true when it ends with 0. */
function run(program, ...words) {
  return spawnSync(program, words, { stdio: 'inherit' }).status === 0;
}

function stop(message) {
  console.error(`\n${message}\n`);
  // Whoever counts reads this line, also when nothing could run.
  if (process.env.npm_lifecycle_event === 'pretest') console.log('0 passed, 1 failed');
  process.exit(1);
}

if (!isThere('cargo')) {
  stop('cargo is missing: install Rust with rustup (see rust-lang.org), then start this again.');
}

// On Windows rustc brings or finds its linker by itself.
if (process.platform !== 'win32' && !isThere('cc')) {
  const root = process.getuid() === 0;
  const mayInstall = root || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!isThere('apt-get') || !mayInstall) {
    stop(
      'A C compiler (cc) is missing. Install it, then start this again:\n' +
        '  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y build-essential\n' +
        '  Fedora:          sudo dnf install gcc gcc-c++ make\n' +
        '  Arch:            sudo pacman -S --needed base-devel\n' +
        '  macOS:           xcode-select --install',
    );
  }
  console.log('Installing a C compiler: build-essential');
  const apt = [...(root ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const install = ['-q', 'install', '-y', '--no-install-recommends', 'build-essential'];
  if (!run(...apt, '-q', 'update') || !run(...apt, ...install)) {
    stop('apt-get could not install build-essential: see its message above.');
  }
}
