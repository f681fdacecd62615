export default function Page() {
  return <h1>meeting-edit</h1>
}
