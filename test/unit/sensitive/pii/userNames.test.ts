import { testMarked } from './marked';

testMarked([
  'The path `/Users/«marit.solvang»/dev/deploy.yml` shows a laptop.',
  'at /home/«okafor»/src/app.rb:14',
  'C:\\Users\\«mokafor»\\Desktop\\export.csv',
  'sshd[812]: Accepted publickey for «mokafor» from 203.0.113.5',
  'sshd[812]: Failed password for invalid user «tdelacroix» from 203.0.113.5',
  'session opened for user «mokafor»(uid=1003)',
  'user=«m.okafor» action=delete',
  '"user_name":"«m.okafor»"',
  'username: «mokafor82»',
  'sudo: «mokafor» : TTY=pts/0 ; COMMAND=/bin/bash',
  "UserAuthenticationSuccess ('«m.okafor»')",
  'uid=1003(«mokafor») gid=1003',
  'file:///Users/«mokafor»/notes.txt',
]);

testMarked([
  'See /home/vcap/app, /home/ubuntu/x, /home/ec2-user/y and /home/runner/work.',
  '/home/jovyan/work and /Users/runner/work and /Users/Shared/x',
  'C:\\Users\\Administrator\\x and C:\\Users\\Public\\y',
  'sshd[812]: Accepted publickey for vcap from 203.0.113.5',
  'session opened for user root',
  'user=postgres db=prod, user=app_rw, user=svc-deploy, user=admin',
  'username: <your name>, user=\u0024{USER}, username=$USER',
  'GET /home/dashboard 200',
  'https://agency.gov/home/about/index.html',
  '/home/$USER/x and ~/work',
  'The user: a person who logs in.',
  'user=null user=none user=anonymous user=12345',
  '/Users/<name>/x and /home/username/y',
  'role: user, user type: customer',
]);
